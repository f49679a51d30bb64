import { PasswordField, type FieldSource } from "~/ui";
import { useMoreText } from "~/ui/more-text";

interface NewPasswordProps {
  field: FieldSource;
  label?: string;
}

/** A password that is being chosen. Password managers are welcome, and so is pasting. */
export function NewPassword({ field, label }: NewPasswordProps) {
  const { accounts } = useMoreText();
  return (
    <PasswordField
      field={field}
      label={label ?? accounts.newPassword}
      hint={accounts.passwordHint}
      autoComplete="new-password"
      reveal={{ show: accounts.showPassword, hide: accounts.hidePassword }}
    />
  );
}
