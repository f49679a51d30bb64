/** Whether somebody may change a profile: she whose it is, and staff as long as she has not come. */
export const canEdit = (
  viewer: { id: string; staff: boolean },
  person: { id: string; claimed: boolean; gone: boolean },
): boolean => !person.gone && (viewer.id === person.id || (viewer.staff && !person.claimed));
