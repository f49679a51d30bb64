// What other features may use of circles, on both sides.
export type { CircleKind, CircleView, DoorRow, Person, Role, RoleKind } from "./circle";
export { roleName } from "./role-name";
export { CircleFrame } from "./ui/circle-frame";
export { JoinCard } from "./ui/join-card";
export { useCircleLive } from "./ui/use-circle-live";
