import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useState, type ChangeEvent } from "react";
import { Avatar, Button, ButtonLink, FileField } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import { photoAddress } from "../photo-address";
import { PhotoCropper } from "./photo-cropper";

interface PhotoFormProps {
  me: { id: string; name: string; photoKey: string | null };
  /** Why the last one was not taken. */
  error: string | null;
}

/** One's photo: the one that is there, a new one with the square that is shown of it, or none. */
export function PhotoForm({ me, error }: PhotoFormProps) {
  const { common, profiles } = useMoreText();
  const words = profiles.photoForm;
  const isSaving = useNavigation().state !== "idle";
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  useEffect(() => () => picture?.close(), [picture]);
  // What the browser cannot open is left to the server, which says what is wrong with it.
  const look = ({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) => {
    const [file] = files ?? [];
    if (!file) return setPicture(null);
    createImageBitmap(file).then(setPicture, () => setPicture(null));
  };
  return (
    <div className="page narrow photo-page">
      <h1 className="h-3xl">{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {picture ? null : <Avatar name={me.name} size={144} src={photoAddress(me)} />}
      <Form method="post" encType="multipart/form-data" className="col">
        <FileField
          name="photo"
          label={words.choose}
          hint={words.hint}
          accept="image/jpeg,image/png,image/webp,image/gif"
          errors={error ? [error] : undefined}
          onChange={look}
        />
        {picture ? <PhotoCropper picture={picture} /> : null}
        <div className="row wrap">
          <Button variant="primary" pending={isSaving && words.saving}>
            {words.save}
          </Button>
          <ButtonLink to="/you" variant="quiet">
            {common.cancel}
          </ButtonLink>
        </div>
      </Form>
      {me.photoKey ? (
        <Form method="post" encType="multipart/form-data">
          <Button name="intent" value="remove">
            {words.remove}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}
