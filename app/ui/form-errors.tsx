import { CircleAlert } from "./icons";
import { Icon } from "./icon";
import { useTakesFocus } from "./use-takes-focus";

interface FormErrorsProps {
  /** Sentences about the whole form; nothing is drawn without any. */
  errors: readonly string[] | null | undefined;
  id?: string;
}

/** What is wrong with a form as a whole, at its top; it takes the focus when it comes, so that nobody has to look for it. */
export function FormErrors({ errors, id }: FormErrorsProps) {
  const box = useTakesFocus(errors?.join("\n") ?? "");
  if (!errors || errors.length === 0) return null;
  return (
    <div ref={box} id={id} className="form-errors" role="alert" tabIndex={-1}>
      <Icon as={CircleAlert} />
      <div>
        {errors.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </div>
    </div>
  );
}
