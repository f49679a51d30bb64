import { inject } from "vitest";
import { singleton } from "~/platform/singleton.server";
import { openTestDatabase } from "./test-database";

// db.server takes the database that is already there: feature code under test needs no mock.
await singleton("database", () => openTestDatabase(inject("template")));
