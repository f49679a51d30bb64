export { AppShell } from "./app-shell";
export { Button, ButtonLink } from "./button";
export { CheckField, CheckGroup, RadioCards, RadioGroup, type Card, type Choice } from "./choices";
export { classes } from "./classes";
export { cohortCloth, type Stage, type Weave } from "./cloth";
export { Dialog } from "./dialog";
export { Field, FieldErrors, Hint, type FieldSource } from "./field";
export { FormErrors } from "./form-errors";
export { Icon, type IconName } from "./icon";
export { Kind, kindClass, Selvedge, Swatch, type CircleKind } from "./kind";
export { Logo, LogoMark } from "./logo";
export { Menu, MenuButton, MenuLink } from "./menu";
export { Badge, Chip, Count, Time } from "./marks";
export { Avatar, AvatarStack, initials } from "./people";
export type { AppShellProps, ShellCircle, ShellItem, ShellLabels, ShellMe } from "./shell-props";
export {
  Empty,
  Float,
  List,
  Note,
  SectionHead,
  Sheet,
  Skeleton,
  Table,
  WeaveProgress,
} from "./surfaces";
export { PictureForm } from "./picture-form";
export { SearchForm } from "./search-form";
export { Segment } from "./segment";
export { Tabs, type TabLink } from "./tabs";
export { TextArea } from "./text-area";
export { FileField, PasswordField, SelectField, TextField } from "./text-fields";
export { NoToasts, Toasts, useToast, type ToastMessage } from "./toasts";
export { Cloth, EndOfPage, StageMark, UnfinishedCloth } from "./woven";
export { ListFoot } from "./list-foot";
export { useTakesFocus } from "./use-takes-focus";
