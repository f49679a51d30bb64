import { expect, test } from "vitest";
import { Gazetteer, type Place } from "./gazetteer";
import { packPlaces } from "./pack";

const city = (name: string, lat: number, lng: number, country: string, admin1: string) => ({
  ...{ name, lat: String(lat), lng: String(lng), country, admin1 },
});
const around = (lat: number, lng: number, n: number) =>
  Array.from({ length: n }, (_, i) => city(`Suburb ${lat} ${i}`, lat, lng, "US", "MA"));

const places = new Gazetteer(
  packPlaces(
    [
      city("Springfield", 39.8, -89.64, "US", "IL"),
      city("Springfield", 42.1, -72.59, "US", "MA"),
      ...around(42.1, -72.59, 9),
      city("Springfield Gardens", 40.66, -73.76, "US", "NY"),
      ...around(40.66, -73.76, 40),
      city("Londrina", -23.3, -51.16, "BR", "18"),
      ...around(-23.3, -51.16, 20),
      city("London", 42.98, -81.23, "CA", "08"),
      city("London", 51.51, -0.13, "GB", "ENG"),
      city("Guadalajara", 40.63, -3.17, "ES", "54"),
      city("Guadalajara", 20.67, -103.39, "MX", "14"),
      city("Residencial Guadalajara", 20.7, -103.4, "MX", "14"),
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

test("where more lies around comes first; to be called just so weighs too", () => {
  expect(find("springfield")).toEqual([
    "Springfield, Massachusetts, US",
    "Springfield, Illinois, US",
    "Springfield Gardens, , US",
  ]);
  expect(find("spring")).toEqual([
    "Springfield Gardens, , US",
    "Springfield, Massachusetts, US",
    "Springfield, Illinois, US",
  ]);
  expect(find("spring", 1)).toHaveLength(1);
});

test("a place that a time zone is named after, or its own parts, is likelier", () => {
  expect(find("lond")).toEqual(["London, , GB", "Londrina, , BR", "London, , CA"]);
  expect(find("guadalajara")[0]).toBe("Guadalajara, , MX");
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
