/** What a few people of the demo say to each other in private (see transcript.ts for the form). The title names who is in it, by key; a title of their own follows a bar. */
export const privately = `
# luz marisol
:: luz 41d 20:10
Marisol, ¿te puedo pedir algo? Hana me contó lo de tu hermana. No hace falta que hablemos de eso. Solo dime si mañana quieres compañía o sopa.

:: marisol +50m
Sopa. Y compañía si viene con la sopa. Gracias, Luz.

:: luz 9d 19:02
The long tables: Pete says he can bring six if somebody helps to carry. Do you still have the key to the parish hall?

:: marisol +14m
@Luz Herrera I have it. I also have the *other* key, which is the one that works.

:: luz now-3h
Entonces nos vemos a las cinco. Trae la llave que sí abre, maestra.

# marisol nestor
:: nestor 20d 08:40
Maestra, encontré el libro del que hablamos. Tiene su nombre escrito a lápiz por dentro, 1994. Se lo llevo el jueves.

:: marisol +3h
Entonces me lo robaste hace treinta años y ahora me lo devuelves leído. Así se hace.

# declan marisol pete | Chairs for the dinner
:: declan 6d 12:30
You two have chairs and I have a truck. That is the whole message.

:: pete +22m
Fourteen folding ones, two with opinions. Friday after four?

:: marisol +2h
Friday after four. I will make the ones with opinions sit at the far end.

:: declan 2d 17:45
Truck is clean. Cleaner than the chairs.

# amina luz
:: amina 12d 10:05
Luz, would you say three lines at the next welcome evening? Not about hosting, about the first soup. People remember that.

:: luz +1h
Three lines I can do. If I begin a fourth, cough.

# amina declan
:: declan 4d 09:20
I would like to bring Rekha and the bus people together, there is a map in it for both. Before I ask them: is there anything I should know?

:: amina +40m
Only that they are both shy of meetings. Two chairs and a bench would be better than a table.
`;
