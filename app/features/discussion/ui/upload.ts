import type { SaidFile } from "../talk";

/** What came of sending a file: kept, or refused, for a reason where it arrived, and whether another try may go better. */
export type Upload = { file: SaidFile } | { error: string | null; again: boolean };

/** A file on its way; stop() breaks it off, and nothing more is told. */
export interface OnItsWay {
  done: Promise<Upload>;
  stop(): void;
}

interface Told {
  files?: SaidFile[];
  error?: string;
}

/** Sends a file for a message that is still to be said, telling how much of it has left, in percent. Never throws. */
export function uploadFile(
  conversationId: string,
  file: File,
  progress: (percent: number) => void,
): OnItsWay {
  // The one way in a browser to hear how much of a request has left.
  const request = new XMLHttpRequest();
  const done = new Promise<Upload>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      progress(Math.floor((loaded / Math.max(1, total)) * 100)),
    );
    request.addEventListener("load", () => {
      const told = toldIn(request.responseText);
      const [kept] = told.files ?? [];
      const again = request.status >= 429 || request.status === 0;
      resolve(kept ? { file: kept } : { error: told.error ?? null, again });
    });
    for (const end of ["error", "abort", "timeout"])
      request.addEventListener(end, () => resolve({ error: null, again: true }));
  });
  const form = new FormData();
  form.append("file", file);
  request.open("POST", `/conversations/${conversationId}/files`);
  request.setRequestHeader("Accept", "application/json");
  request.send(form);
  return { done, stop: () => request.abort() };
}

function toldIn(text: string): Told {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === "object" && told !== null ? told : {};
  } catch {
    return {};
  }
}
