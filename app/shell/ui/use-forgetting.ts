import { useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { forgetWords } from "~/features/discussion/door";

/** Nobody is signed in where one signs in: what a session left unsent on the device is not for the next person. */
export function useForgetting(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    if (pathname === "/sign-in") void forgetWords(null);
  }, [pathname]);
}
