import { Form, useNavigation } from "@remix-run/react";
import type { ChangeEvent, ReactNode } from "react";
import { Button, ButtonLink } from "./button";
import { FileField } from "./text-fields";

interface PictureFormProps {
  /** The name of the field that carries the picture. */
  name: string;
  accept: string;
  words: { choose: string; hint: string; save: string; saving: string; remove: string };
  /** Why the last one was not taken. */
  error: string | null;
  /** Whether there is one to take away. */
  hasOne: boolean;
  /** The way back without one. */
  back: { to: string; label: string };
  /** Every part of the page shows it: it is made anew as a whole. */
  reloadDocument?: boolean;
  onChoose?: (file: File | null) => void;
  /** What is chosen of the picture, between its field and the buttons. */
  children?: ReactNode;
}

/** Sends a picture, or takes the one away that is there; plain forms. Why one was not taken stands beside the field. */
export function PictureForm(props: PictureFormProps) {
  const { name, accept, words, error, hasOne, back, children, onChoose } = props;
  const isSaving = useNavigation().formData?.get("intent") === "keep";
  const form = {
    method: "post",
    encType: "multipart/form-data",
    reloadDocument: props.reloadDocument ?? false,
  } as const;
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) =>
    onChoose?.(currentTarget.files?.[0] ?? null);
  return (
    <>
      <Form {...form} className="picture-form">
        <FileField
          name={name}
          label={words.choose}
          hint={words.hint}
          accept={accept}
          errors={error ? [error] : undefined}
          onChange={choose}
        />
        {children}
        <div className="row wrap">
          <Button variant="primary" name="intent" value="keep" pending={isSaving && words.saving}>
            {words.save}
          </Button>
          <ButtonLink to={back.to} variant="quiet">
            {back.label}
          </ButtonLink>
        </div>
      </Form>
      {hasOne ? (
        <Form {...form}>
          <Button name="intent" value="remove">
            {words.remove}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
