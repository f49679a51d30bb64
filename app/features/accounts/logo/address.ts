/** Where the logo of the community is served; the key changes with the picture, so it may be kept for ever. */
export const logoAddress = (key: string): string => `/logo/${key}`;
