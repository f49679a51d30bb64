import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { newId } from "~/shared/ids";
import { useText } from "~/ui/i18n";
import { LARGEST_FILE, MOST_FILES, type SaidFile } from "../talk";
import { uploadFile, type OnItsWay } from "./upload";

/** A file that was chosen for the next message. */
export interface Chosen {
  key: string;
  name: string;
  bytes: number;
  state: "waiting" | "sending" | "ready" | "refused";
  /** How much of it has left, in percent. */
  percent: number;
  error?: string;
  /** Another try may go better. */
  again?: boolean;
  /** Once the server keeps it. */
  file?: SaidFile;
}

/** The files of the next message. */
export interface Files {
  chosen: readonly Chosen[];
  /** Some are still on their way. */
  busy: boolean;
  /** What happened last, for those who listen. */
  news: string;
  /** More were chosen than one message carries. */
  error: string | null;
  add(files: Iterable<File>): void;
  remove(key: string): void;
  retry(key: string): void;
  /** Hands the files over to the message, and forgets them. */
  take(): SaidFile[];
}

const AT_ONCE = 2;

const chosenOf = (file: SaidFile): Chosen => ({
  ...{ key: file.id, name: file.name, bytes: file.bytes, file },
  ...{ state: "ready", percent: 100 },
});

type Change = (key: string, next: Partial<Chosen>) => void;

/** Sends what waits, two at a time. */
function useUploads(
  conversationId: string,
  chosen: readonly Chosen[],
  change: Change,
  tell: (news: string) => void,
) {
  const { files: text } = useText();
  const sources = useRef(new Map<string, File>());
  const ways = useRef(new Map<string, OnItsWay>());
  useEffect(() => {
    const next = chosen.find(({ key, state }) => state === "waiting" && !ways.current.has(key));
    if (!next || ways.current.size >= AT_ONCE) return;
    const { key, name } = next;
    const source = sources.current.get(key);
    if (!source) return;
    const way = uploadFile(conversationId, source, (percent) => change(key, { percent }));
    ways.current.set(key, way);
    change(key, { state: "sending", percent: 0 });
    void way.done.then((upload) => {
      // Removed meanwhile: nobody waits for it.
      if (!ways.current.delete(key)) return;
      if ("file" in upload) {
        change(key, { ...chosenOf(upload.file), key });
        tell(text.isReady({ name }));
      } else {
        const why = upload.error ?? text.errors.notReached;
        change(key, { state: "refused", error: why, again: upload.again });
        tell(text.isRefused({ name, why }));
      }
    });
  }, [chosen, conversationId, change, tell, text]);
  useEffect(() => {
    const { current } = ways;
    return () => {
      for (const { stop } of current.values()) stop();
      current.clear();
    };
  }, []);
  return useMemo(
    () => ({
      keep: (key: string, file: File) => void sources.current.set(key, file),
      forget: (key: string) => {
        const way = ways.current.get(key);
        ways.current.delete(key);
        way?.stop();
        sources.current.delete(key);
      },
    }),
    [],
  );
}

/** Keeps the files chosen for a message and sends them ahead of it. `kept` are those that a form without a script has sent already. */
export function useFiles(conversationId: string, kept: readonly SaidFile[]): Files {
  const { files: text } = useText();
  const [chosen, setChosen] = useState(() => kept.map(chosenOf));
  const [news, setNews] = useState("");
  const [error, setError] = useState<string | null>(null);
  const change = useCallback<Change>((key, next) => {
    setChosen((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one)));
  }, []);
  const uploads = useUploads(conversationId, chosen, change, setNews);

  const drop = (key: string) => {
    uploads.forget(key);
    setChosen((all) => all.filter((one) => one.key !== key));
  };
  const enter = (file: File): Chosen => {
    const key = newId();
    const isTooLarge = file.size > LARGEST_FILE;
    if (!isTooLarge) uploads.keep(key, file);
    return {
      ...{ key, name: file.name, bytes: file.size, percent: 0 },
      ...(isTooLarge ? { state: "refused", error: text.errors.tooLarge } : { state: "waiting" }),
    };
  };
  return {
    chosen,
    news,
    error,
    busy: chosen.some(({ state }) => state === "waiting" || state === "sending"),
    add: (files) => {
      const entered = [...files].map(enter);
      const fits = entered.slice(0, Math.max(0, MOST_FILES - chosen.length));
      setError(fits.length < entered.length ? text.errors.tooMany({ max: MOST_FILES }) : null);
      setChosen((all) => [...all, ...fits]);
    },
    remove: (key) => {
      const name = chosen.find((one) => one.key === key)?.name ?? "";
      drop(key);
      setError(null);
      setNews(text.isRemoved({ name }));
    },
    retry: (key) => change(key, { state: "waiting", percent: 0 }),
    take: () => {
      const ready = chosen.flatMap(({ file }) => file ?? []);
      for (const { key } of chosen) drop(key);
      setError(null);
      setNews("");
      return ready;
    },
  };
}
