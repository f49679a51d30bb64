import { Check } from "~/ui/icons";
import type { ImportStatus } from "~/generated/prisma/enums";
import { classes, Icon } from "~/ui";
import { useStaffText } from "~/ui/staff-text";

/** How encodings are called, in every language. */
const ENCODINGS: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
  macintosh: "Macintosh",
  cp850: "DOS 850",
};

const AT: Record<ImportStatus, 1 | 2 | 3 | 4> = {
  MAPPING: 1,
  CHECKING: 2,
  READY: 2,
  APPLYING: 3,
  DONE: 4,
  UNDOING: 4,
  UNDONE: 4,
  DISCARDED: 4,
  FAILED: 4,
};

interface ImportHeadProps {
  fileName: string;
  status: ImportStatus;
  rowCount: number;
  encoding: string;
  delimiter: string;
}

/** The file's name, how it was read, and how far it has come. */
export function ImportHead({ fileName, status, rowCount, encoding, delimiter }: ImportHeadProps) {
  const { one } = useStaffText().imports;
  const marks: Record<string, string> = one.delimiters;
  return (
    <header className="col" style={{ gap: 12 }}>
      <h1 className="h-3xl">
        <bdi>{fileName}</bdi>
      </h1>
      <p className="small">
        {one.readAs({
          count: rowCount,
          encoding: ENCODINGS[encoding] ?? encoding,
          delimiter: marks[delimiter] ?? delimiter,
        })}
      </p>
      <Steps at={AT[status]} />
    </header>
  );
}

function Steps({ at }: { at: number }) {
  const { one } = useStaffText().imports;
  const names = [one.stepColumns, one.stepTry, one.stepDone];
  return (
    <ol className="row wrap row-4" aria-label={one.steps}>
      {names.map((name, i) => {
        const step = i + 1;
        return (
          <li
            key={name}
            className={classes("row", "small", step === at && "strong")}
            aria-current={step === at ? "step" : undefined}
          >
            <span className={classes("count px-1", step !== at && "count-quiet")}>
              {step < at ? <Icon as={Check} size="s" /> : step}
            </span>
            {name}
          </li>
        );
      })}
    </ol>
  );
}
