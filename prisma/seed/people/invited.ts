/** People brought in by staff who have not taken up their accounts yet, as rosters by cohort. */
export const invited = {
  four: `
:: augustin | Augustin Lemaire | | Prospect Hill | Lemaire Nurseries
:: bernadette | Bernadette Kowalski-Price | | Tower Hill | 
:: harold | Harold Jessup | he/him | North Common | Jessup Feed & Seed
:: phuong | Lê Thị Phương | she/her | The Flats | Phở Riverside
`,
  eleven: `
:: tobias | Tobias Engström | he/him | Canal Street | Canal Wardens
`,
  fourteen: `
:: amaru | Amaru Condori | | Eastbank | 
:: chloe | Chloé Baptiste-Ward | she/her | The Flats | Riverside Clinic
:: ezekiel | Ezekiel Frost | he/him | North Common | 
:: halima | Halima Suleiman | | Canal Street | Little Lamps Childcare
:: jun | Jun Park | | Canal Street | Boiler House Studios
:: marcus | Marcus Delacroix-Obeng | he/him | Tower Hill | Hilltop Elementary
:: valentina | Valentina Cruz Ortega | ella | Eastbank | Escuela Puente
`,
} as const;
