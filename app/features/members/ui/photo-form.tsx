import { useEffect, useState } from "react";
import { Avatar, PictureForm } from "~/ui";
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
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  useEffect(() => () => picture?.close(), [picture]);
  // What the browser cannot open is left to the server, which says what is wrong with it.
  const look = (file: File | null) => {
    if (!file) return setPicture(null);
    createImageBitmap(file).then(setPicture, () => setPicture(null));
  };
  return (
    <div className="page narrow photo-page">
      <h1 className="h-3xl">{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {picture ? null : <Avatar name={me.name} size={144} src={photoAddress(me)} />}
      <PictureForm
        name="photo"
        accept="image/jpeg,image/png,image/webp,image/gif"
        words={words}
        error={error}
        hasOne={me.photoKey !== null}
        back={{ to: "/you", label: common.cancel }}
        onChoose={look}
      >
        {picture ? <PhotoCropper picture={picture} /> : null}
      </PictureForm>
    </div>
  );
}
