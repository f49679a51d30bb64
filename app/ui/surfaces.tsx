import { Link } from "@remix-run/react";
import type { HTMLAttributes, ReactNode } from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";
import { kindClass, type CircleKind } from "./kind";
import { UnfinishedCloth } from "./woven";

/** Something to hold: a letter, an invitation, a form. */
export function Sheet({ className, ...div }: HTMLAttributes<HTMLDivElement>) {
  return <div {...div} className={classes("sheet", className)} />;
}

/** A sheet over the page. */
export function Float({ className, ...div }: HTMLAttributes<HTMLDivElement>) {
  return <div {...div} className={classes("float", className)} />;
}

/** Rows on hairlines; its children are `li`. */
export function List({ className, ...list }: HTMLAttributes<HTMLUListElement>) {
  return <ul {...list} className={classes("list", className)} />;
}

interface SectionHeadProps {
  id?: string;
  title: ReactNode;
  /** At the right: words. */
  aside?: ReactNode;
  /** At the right: where all of it is. */
  more?: { to: string; label: string };
  /** A smaller heading, for columns at the side. */
  small?: boolean;
}

/** The heading of a section, level two. */
export function SectionHead({ id, title, aside, more, small = false }: SectionHeadProps) {
  return (
    <div className="sec-h">
      <h2 className={small ? "h-lg" : "h-xl"} id={id}>
        {title}
      </h2>
      {aside ? <span className="push meta">{aside}</span> : null}
      {more ? (
        <Link to={more.to} prefetch="intent">
          {more.label}
        </Link>
      ) : null}
    </div>
  );
}

interface NoteProps {
  icon?: IconName;
  /** Its dye and wash; indigo without. */
  kind?: CircleKind;
  children: ReactNode;
}

/** A word to the reader, on a wash. */
export function Note({ icon, kind, children }: NoteProps) {
  return (
    <div className={classes("note", kind && kindClass(kind))}>
      {icon ? <Icon as={icon} /> : null}
      <div className="grow">{children}</div>
    </div>
  );
}

interface EmptyProps {
  title: ReactNode;
  /** One sentence. */
  line?: ReactNode;
  /** One action. */
  children?: ReactNode;
  /** Level of its heading in the page. */
  level?: 1 | 2 | 3;
}

/** A place where nothing is yet: cloth that waits for its next thread. */
export function Empty({ title, line, children, level = 2 }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <UnfinishedCloth />
      <Heading className="h-xl">{title}</Heading>
      <p>{line}</p>
      {children}
    </div>
  );
}

interface WeaveProgressProps {
  value: number;
  max: number;
  /** What grows here. */
  label: string;
  /** "3 of 4", beside it. */
  text?: string;
}

/** Woven rows that grow; never a percentage about people. */
export function WeaveProgress({ value, max, label, text }: WeaveProgressProps) {
  return (
    <div className="prog k-weft">
      {text ? <span className="small whitespace-nowrap">{text}</span> : null}
      <div
        className="weave-progress"
        role="progressbar"
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-label={label}
        {...(text ? { "aria-valuetext": text } : {})}
      >
        <i style={{ width: `${max > 0 ? Math.min(100, (100 * value) / max) : 0}%` }} />
      </div>
    </div>
  );
}

interface SkeletonProps {
  /** CSS lengths of what will stand here. */
  width?: string | number;
  height?: string | number;
  round?: boolean;
}

/** Breathing cloth in the place of what is still coming; put `aria-busy` on what is around it. */
export function Skeleton({ width = "100%", height = 16, round = false }: SkeletonProps) {
  return (
    <span
      className="sk block"
      style={{ width, height, ...(round ? { borderRadius: "50%" } : {}) }}
      aria-hidden="true"
    />
  );
}

interface TableProps {
  /** What the table tells, for those who listen. */
  caption: string;
  head: readonly { label: ReactNode; right?: boolean }[];
  /** On a phone it becomes a list, whose cells say in `data-head` what they are. */
  list?: boolean;
  /** The rows, each a `tr`. */
  children: ReactNode;
}

// Who uses a keyboard scrolls it too.
const scrolls = { tabIndex: 0 };

/** A report for staff, with the ink rule under its head; on a narrow screen it scrolls in itself, or is a list. */
export function Table({ caption, head, list = false, children }: TableProps) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} {...scrolls}>
      <table className={classes("table", list && "table-list")}>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {head.map(({ label, right }, at) => (
              <th key={at} scope="col" className={right ? "r" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
