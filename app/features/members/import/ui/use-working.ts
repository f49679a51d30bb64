import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const AGAIN_MS = 1_000;

/** Looks again each second while a job is at work and somebody looks at the page. */
export function useWorking(working: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!working || state !== "idle") return;
    const look = () => {
      if (document.visibilityState === "visible") void revalidate();
    };
    const timer = setTimeout(look, AGAIN_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [working, state, revalidate]);
}
