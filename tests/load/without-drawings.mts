// Components come along with what is measured; their drawings are the bundler's.
import { register } from "node:module";

const loader = `export const load = (url, context, next) =>
  /\\.svg(\\?url)?$/.test(url)
    ? { format: "module", source: "export default ''", shortCircuit: true }
    : next(url, context);`;
register(`data:text/javascript,${encodeURIComponent(loader)}`);
