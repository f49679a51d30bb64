import { useState } from "react";
import type { Profile, Visibility } from "../profile";
import { previewOf, previewOfForm, type Preview } from "./preview";

/** How others will see her, following the form that she fills in; give `onTyped` to the step that is shown. */
export function usePreview(
  profile: Profile,
  visibility: Visibility,
): { preview: Preview; onTyped: (form: HTMLFormElement) => void } {
  const [typed, setTyped] = useState<Preview | null>(null);
  return {
    preview: typed ?? previewOf(profile, visibility),
    onTyped: (form) => setTyped(previewOfForm(new FormData(form), profile, visibility)),
  };
}
