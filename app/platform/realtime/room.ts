/** Names of rooms. A person's own room reaches all her devices; a session's reaches one. */
export const room = {
  person: (id: string) => `person:${id}`,
  session: (id: string) => `session:${id}`,
  circle: (id: string) => `circle:${id}`,
  conversation: (id: string) => `conversation:${id}`,
};
