/** The two people who run the program, as a roster (see roster.ts for its form). */
export const staff = `
:: amina | Amina Yusuf | she/her | Canal Street | Millrace Fellowship
speaks: English, Af-Soomaali, Español
gives: Introductions with a reason; Listening before planning; A desk and a kettle on Tuesdays
needs: People who will tell me when a door sticks
came: 399
phone: (413) 555-0101
I was the girl who translated for everyone in the waiting room, and I suppose I never left it. Now I weave for Millrace: I listen for what two people would each be glad to hear, and then I get out of the way.

:: rosalind | Rosalind Achterberg | she/her | Prospect Hill | Millrace Fellowship
speaks: English, Nederlands
gives: Opening budgets to anyone who asks; Long walks instead of meetings
came: 400
hides: phone
phone: (413) 555-0100
I started this fellowship with a borrowed room and eleven chairs. My work now is mostly to keep the lights on and the doors unlocked, and to be told when I am in the way.
`;
