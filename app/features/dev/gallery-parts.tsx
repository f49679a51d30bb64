import type { ReactNode } from "react";

/** One part of the gallery under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-4 pb-5">
      <h2 className="h-lg mb-3">{title}</h2>
      {children}
    </section>
  );
}
