// Fifty thousand people with profiles, cohorts, circles and defined fields, made by the database itself.
import { createHash } from "node:crypto";

/** Who asks: a member of eight circles and more, and staff. */
interface Askers {
  member: string;
  staff: string;
}

type Execute = (sql: string) => Promise<unknown>;

const list = (words: string) => `array[${words.split(",").map((word) => `'${word.trim()}'`)}]`;
const FIRST = list(
  "Ana,Luz,Marisol,Tomás,DeShawn,Pilar,Grace,Shirin,Wendell,Samir,Amina,Declan,Łukasz,Mei,Kofi,Ngozi,Priya,Jean,Rosa,Omar,Ingrid,Yusuf,Carmen,Elif,Hana,Mateo,Zoë,Björn,Aisha,Noor",
);
const LAST = list(
  "Vega,Herrera,Quiroga,Carter,Núñez,Whitehorse,Karimi,Zhou,Toussaint,Okafor,Müller,Patel,Kowalska,García,Peña,Johnson,Ortiz,Nguyen,Haddad,Silva,Rossi,Baptiste,Ibrahim,Castellanos,Park,Lindqvist,Mensah,Delgado,Flores,Brown",
);
const DOING = list(
  "Grant,Youth,Garden,Kitchen,Radio,Story,Bicycle,Choir,Budget,Mural,Theater,Archive,Compost,Language,Sewing,Carpentry,Podcast,Election,Housing,Water",
);
const HOW = list(
  "writing,workshops,repair,planning,teaching,editing,design,circles,translation,hosting",
);
const STORY = list(
  "neighbor,bridge,kitchen,vecina,canción,work,garden,camino,book,street,people,always,never,puente,listening,cooking,building,learning,river,market,school,church,union,mother,library,dancing,walking,letters,seeds,winter,together,casa,mañana,barrio,music,repair,bread,council,bus,table",
);
const LANGUAGES = list(
  "English,Español,Kreyòl,Français,Português,Polski,Arabic,Mandarin,Twi,Somali",
);
const CITIES: readonly [name: string, latitude: number, longitude: number][] = [
  ["Holyoke, Massachusetts", 42.2, -72.62],
  ["Springfield, Massachusetts", 42.1, -72.59],
  ["Boston, Massachusetts", 42.36, -71.06],
  ["New York City, New York", 40.71, -74.01],
  ["Chicago, Illinois", 41.85, -87.65],
  ["San Antonio, Texas", 29.42, -98.49],
  ["San Juan", 18.47, -66.11],
  ["Ciudad de México", 19.43, -99.13],
];

/** SQL: the id that belongs to a text, a UUID of version 4 in form. */
const id = (text: string) =>
  `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

const pick = (array: string) =>
  `(${array})[1 + floor(random() * array_length(${array}, 1) + n * 0)::int]`;
const several = (what: string, most: number) =>
  `array(select distinct ${what} from generate_series(1, 1 + floor(random() * ${most} + n * 0)::int) k)`;

const cities = CITIES.map(
  ([name, latitude, longitude]) => `('${name}', ${latitude}, ${longitude})`,
);

/** The statements, in their order. Everybody's id is a hash of her number, so that two runs make the same ids. */
const statements = (people: number): string[] => [
  "select setseed(0.5)",
  "insert into community (name, language, time_zone) values ('Many', 'en', 'UTC') on conflict do nothing",
  `insert into account (id, email, email_confirmed_at, claimed_at, role)
   select ${id("'person ' || n")}, 'person-' || n || '@example.org', now(),
     case when n % 50 <> 7 then now() - n * interval '1 minute' end,
     case when n = 2 then 'STAFF' else 'MEMBER' end::account_role
   from generate_series(1, ${people}) n`,
  `insert into member (id, name, story, gifts, learning, needs, languages, links, neighborhood,
     organization, open_to, place_name, latitude, longitude, visibility, welcome_step, created_at)
   select ${id("'person ' || n")}, ${pick(FIRST)} || ' ' || ${pick(LAST)},
     array_to_string(array(select ${pick(STORY)} from generate_series(1, 40 + floor(random() * 30 + n * 0)::int) k), ' '),
     ${several(`${pick(DOING)} || ' ' || ${pick(HOW)}`, 3)},
     ${several(`${pick(DOING)} || ' ' || ${pick(HOW)}`, 2)},
     array[]::text[], ${several(pick(LANGUAGES), 2)}, array[]::text[],
     'Neighborhood ' || floor(60 * random() * random() + n * 0),
     case when n % 3 = 0 then 'Organization ' || n % 900 end,
     case n % 4 when 0 then array['INTRODUCTIONS', 'MENTORING'] when 1 then array['INTRODUCTIONS']
       else array[]::text[] end::open_to[],
     c.name, (c.latitude + random() * 0.4 - 0.2)::real, (c.longitude + random() * 0.4 - 0.2)::real,
     case when n % 10 = 0 then '{"gifts": "CIRCLES"}' when n % 23 = 0 then '{"neighborhood": "ME"}'
       when n % 31 = 0 then '{"place": "STAFF"}' else '{}' end::jsonb,
     5, now() - n * interval '1 minute'
   from generate_series(1, ${people}) n
     join (values ${cities.join(", ")}) c(name, latitude, longitude)
       on c.name = (array[${CITIES.map(([name]) => `'${name}'`).join(", ")}])[1 + n % ${CITIES.length}]`,
  `insert into program (id, name) values (${id("'program'")}, 'Fellows')`,
  `insert into cohort (id, program_id, name, starts_on)
   select ${id("'cohort ' || n")}, ${id("'program'")}, 'Cohort ' || n, make_date(1985 + n, 9, 1)
   from generate_series(1, 40) n`,
  `insert into cohort_member (cohort_id, member_id)
   select ${id("'cohort ' || 1 + n % 40")}, ${id("'person ' || n")} from generate_series(1, ${people}) n`,
  `insert into cohort_member (cohort_id, member_id)
   select ${id("'cohort ' || 1 + (n + 3) % 40")}, ${id("'person ' || n")}
   from generate_series(10, ${people}, 10) n`,
  `insert into circle (id, slug, name, why, kind, reads, joins, created_by_id, member_count)
   select ${id("'circle ' || n")}, 'circle-' || n, 'Circle ' || n, 'To meet.', 'INTEREST',
     case when n % 4 = 0 then 'CIRCLE' else 'MEMBERS' end::circle_reads, 'OPEN', ${id("'person 1'")}, 0
   from generate_series(1, 200) n`,
  `insert into membership (circle_id, member_id)
   select distinct ${id("'circle ' || 1 + floor(200 * random() * random())")}, ${id("'person ' || n")}
   from generate_series(1, ${people}) n, generate_series(1, 3) k`,
  `insert into membership (circle_id, member_id)
   select ${id("'circle ' || n * 20")}, ${id("'person 1'")} from generate_series(1, 8) n
   on conflict do nothing`,
  `insert into profile_field (id, label, kind, position, facet)
   values (${id("'sector'")}, 'Sector', 'CHOICE', 2000, true), (${id("'can host'")}, 'Can bring', 'CHOICES', 2100, true)`,
  `insert into field_choice (id, field_id, label, position)
   select ${id("'sector ' || n")}, ${id("'sector'")}, 'Sector ' || n, n from generate_series(1, 8) n
   union all
   select ${id("'bring ' || n")}, ${id("'can host'")}, 'Thing ' || n, n from generate_series(1, 12) n`,
  `insert into field_value (member_id, field_id, choice_ids)
   select ${id("'person ' || n")}, ${id("'sector'")}, array[${id("'sector ' || 1 + n % 8")}]
   from generate_series(1, ${people}) n
   union all
   select ${id("'person ' || n")}, ${id("'can host'")},
     array[${id("'bring ' || 1 + n % 12")}, ${id("'bring ' || 1 + (n + 5) % 12")}]
   from generate_series(1, ${people}, 2) n`,
];

/** The id of somebody by her number, as the statements make it. */
function idOf(n: number): string {
  const hex = createHash("md5").update(`person ${n}`).digest("hex");
  const parts = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(hex) ?? [];
  const [, a = "", b = "", c = "", d = "", e = ""] = parts;
  return `${a}-${b}-4${c}-8${d}-${e}`;
}

/** Those who ask, of the people that makePeople makes. */
export const askersOf = (): Askers => ({ member: idOf(1), staff: idOf(2) });

/** Makes so many people in an empty, migrated database; the words they are found by are not gathered yet. */
export async function makePeople(execute: Execute, people: number): Promise<void> {
  for (const sql of statements(people)) await execute(sql);
}
