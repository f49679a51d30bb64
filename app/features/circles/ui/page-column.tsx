import type { ReactNode } from "react";

/** The column of a circle's page that is read and not talked in. */
export function PageColumn({ children }: { children: ReactNode }) {
  return (
    <div className="flex max-w-[860px] flex-col gap-9 px-5 pt-6 pb-28 lg:px-10 lg:pb-16">
      {children}
    </div>
  );
}
