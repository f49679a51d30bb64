// What other features may use of members, on both sides.
export type { FoundIn } from "./cards.server";
export type { FieldShape } from "./fields/field";
export type { Compared } from "./merging/choice";
export type { MergeLine, MovedKind } from "./merging/merges.server";
export type { Pair, Twin } from "./twice/pairs.server";
export { Credit } from "./ui/profile-credit";
export { ProfilePage } from "./ui/profile-page";
export { SeeAs } from "./ui/see-as";
export { Ties } from "./ui/profile-ties";
export { photoAddress } from "./photo-address";
export { usualAudience } from "./policy";
export { PreviewCard } from "./ui/preview-card";
export { usePreview } from "./ui/use-preview";
export { WelcomeDone, type FirstCircle } from "./ui/welcome-done";
export { WelcomeFrame } from "./ui/welcome-frame";
export { WelcomeKnown } from "./ui/welcome-known";
export { WelcomePassword } from "./ui/welcome-password";
export { WelcomeStory, type FirstDoor } from "./ui/welcome-story";
