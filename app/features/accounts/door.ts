// What other features may use of accounts, on both sides.
export { logoAddress } from "./logo/address";
export { AnsweredForm } from "./ui/answered-form";
export { Doorstep } from "./ui/doorstep";
export { FootLink } from "./ui/foot-link";
export { LetterSent } from "./ui/letter-sent";
export { NewPassword } from "./ui/new-password";
export { SettingsFrame } from "./ui/settings-frame";
export { isStaff, type Role, type Theme, type Viewer } from "./viewer";
