import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/features/accounts/door.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMember(request);
  return {};
}

export default function Home() {
  return <div className="page" />;
}
