import { expect, test } from "vitest";
import { Gazetteer, type Place } from "./gazetteer";
import { packPlaces } from "./pack";

const city = (name: string, lat: number, lng: number, country: string, admin1: string) => ({
  ...{ name, lat: String(lat), lng: String(lng), country, admin1 },
});
/** So many people live in a place called so, at this latitude and longitude. */
const counted = (name: string, population: number, at: [number, number], country: string) => ({
  ...{ name, population, country },
  loc: { coordinates: [at[1], at[0]] as [number, number] },
});

const places = new Gazetteer(
  packPlaces(
    [
      city("Springfield", 39.8, -89.64, "US", "IL"),
      city("Springfield", 42.1, -72.59, "US", "MA"),
      city("Springfield Gardens", 40.66, -73.76, "US", "NY"),
      city("Londrina", -23.3, -51.16, "BR", "18"),
      city("London", 42.98, -81.23, "CA", "08"),
      city("London", 51.51, -0.13, "GB", "ENG"),
      city("Guadalajara", 40.63, -3.17, "ES", "54"),
      city("Guadalajara", 20.67, -103.39, "MX", "14"),
      city("Łódź", 51.77, 19.47, "PL", "74"),
      city("San Juan", 18.47, -66.11, "PR", ""),
      city("Sant Julià de Lòria", 42.46, 1.49, "AD", "06"),
      city("!!!", 0, 0, "XX", ""),
    ],
    [
      { code: "US.MA", name: "Massachusetts" },
      { code: "US.IL", name: "Illinois" },
      { code: "PL.74", name: "Łódź Voivodeship" },
    ],
    [
      counted("Springfield", 116_565, [39.8, -89.64], "US"),
      counted("SPRINGFIELD", 153_060, [42.11, -72.58], "US"),
      counted("Londrina", 471_832, [-23.31, -51.16], "BR"),
      counted("London", 346_765, [42.98, -81.23], "CA"),
      counted("London", 7_556_900, [51.51, -0.13], "GB"),
      counted("Guadalajara", 83_720, [40.63, -3.17], "ES"),
      counted("Guadalajara", 1_495_182, [20.67, -103.39], "MX"),
      // Another of that name, far from the one that is listed.
      counted("San Juan", 9_000_000, [14, 121], "PR"),
    ],
  ),
);
const says = ({ name, region, country }: Place) => `${name}, ${region}, ${country}`;
const find = (text: string, most = 5) => places.find(text, most, says).map(says);

test("places are found by the beginning of their names, whatever the accents and signs", () => {
  expect(find("lod")).toEqual(["Łódź, Łódź Voivodeship, PL"]);
  expect(find("SANT JULIA")).toEqual(["Sant Julià de Lòria, , AD"]);
  expect(find("san juan")).toEqual(["San Juan, , PR"]);
  for (const none of ["", "s", "zz", "%", "juan", "'"]) expect(find(none), none).toEqual([]);
});

test("where most people live comes first; to be called just so weighs as much as sixty times as many", () => {
  expect(find("springfield")).toEqual([
    "Springfield, Massachusetts, US",
    "Springfield, Illinois, US",
    "Springfield Gardens, , US",
  ]);
  expect(find("lond")).toEqual(["London, , GB", "Londrina, , BR", "London, , CA"]);
  expect(find("guadalajara")[0]).toBe("Guadalajara, , MX");
  expect(find("spring", 1)).toHaveLength(1);
});

test("region and country choose among those of one name, so that a label finds its place", () => {
  expect(find("Springfield, Ill")).toEqual(["Springfield, Illinois, US"]);
  expect(find("springfield, massachusetts, us")).toEqual(["Springfield, Massachusetts, US"]);
  expect(find("Springfield, France")).toEqual([]);
});

test("a middle is kept to a hundredth of a degree", () => {
  const [place] = places.find("lodz", 1, says);
  expect([place?.latitude, place?.longitude]).toEqual([51.77, 19.47]);
  expect(() => new Gazetteer(Buffer.from("something else"))).toThrow();
});
