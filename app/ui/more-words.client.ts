// A browser has the rest of the catalogue before any page whose modules come here is drawn: what a
// circle shows first does not wait for it. The server has the whole of each language at once, and
// builds without this file.
if (typeof document !== "undefined" && !import.meta.env.SSR) {
  const [{ pageText }, { more }] = await Promise.all([
    import("./page-text"),
    document.documentElement.lang === "es" ? import("~/text/es/more") : import("~/text/en/more"),
  ]);
  Object.assign(pageText, more);
}

export {};
