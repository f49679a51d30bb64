import { TextField } from "~/ui";

interface CodeFieldProps {
  label: string;
  hint?: string;
  errors: string[];
  /** One of the codes on paper, instead of one of the app. */
  isRecovery?: boolean;
}

/** Where a code that works once is typed; phones offer the digits and what an app has at hand. */
export function CodeField({ isRecovery = false, ...said }: CodeFieldProps) {
  return (
    <TextField
      {...said}
      name="code"
      data-secret=""
      required
      autoComplete={isRecovery ? "off" : "one-time-code"}
      inputMode={isRecovery ? "text" : "numeric"}
      maxLength={40}
    />
  );
}
