import { useLocation } from "@remix-run/react";
import { useLanguage } from "~/ui/i18n";
import { useMoreText } from "~/ui/more-text";
import { useLook } from "~/ui/look";

interface LanguageSwitchProps {
  action?: string;
}

/** Shows the page in the other language, where the community offers it, and keeps the choice on this device. A plain form: the whole page is fetched anew, with its catalogue. */
export function LanguageSwitch({ action = "/sign-in" }: LanguageSwitchProps) {
  const { accounts } = useMoreText();
  const other = useLanguage() === "en" ? "es" : "en";
  const { languages } = useLook();
  const { pathname, search } = useLocation();
  if (!languages.includes(other)) return null;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="language" />
      <input type="hidden" name="language" value={other} />
      <input type="hidden" name="back" value={pathname + search} />
      <button
        lang={other}
        className="inline-flex min-h-11 items-center text-indigo underline underline-offset-[3px] hover:text-indigo-deep"
      >
        {accounts.switchLanguage}
      </button>
    </form>
  );
}
