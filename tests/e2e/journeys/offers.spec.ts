// More questions are offered, and taken up or not.

import { expect, test } from '../person';
import * as sheets from '../sheets';

const offer = '13 more questions say more about burnout';
const calm = [...new Array(9).fill(1), 1, 1, 1, 1, 1, 1, 1, 1];

test('thirteen more are offered when burnout was named, and the result is ready either way', async ({ person }) => {
  await person.begin();
  await person.hurry([3, ...calm]);
  await person.sees(offer);
  await person.pressButton('Show my result');
  await person.seesResult();
  await person.seesPlace(sheets.burnout.name, sheets.place(sheets.burnout, [3]));
  await expect(person.topic('Worn out')).toHaveCount(0);
});

test('no offer below that', async ({ person }) => {
  await person.begin();
  await person.hurry([2, ...calm]);
  await person.seesResult();
});

test('both offers taken up are scored as means, the reversed question the other way', async ({ person }) => {
  const personal = [1, 2, 3, 4, 5, 1];
  const work = [2, 2, 3, 1, 4, 5, 2];
  const patients = [5, 4, 5, 4, 3, 3];
  await person.begin();
  await person.hurry([4, ...calm]);
  await person.sees(offer);
  await person.pressButton('Answer 13 more');
  await person.fill(sheets.wornOut, personal);
  await person.fill(sheets.wornOutByWork, work);
  await person.sees('Six more are about work with patients');
  await person.pressButton('Answer six more');
  await person.fill(sheets.wornOutByPatients, patients);
  await person.seesResult();
  await person.seesPlace('Worn out', sheets.place(sheets.wornOut, personal));
  await person.seesPlace('Worn out by work', sheets.place(sheets.wornOutByWork, work));
  await person.seesPlace('Worn out by work with patients', sheets.place(sheets.wornOutByPatients, patients));
});

test('Back from an offer, and from its first question', async ({ person }) => {
  await person.begin();
  await person.hurry([5, ...calm]);
  await person.sees(offer);
  await person.pressButton('Back');
  await person.sees(sheets.alcohol.questions[0]);
  await person.pressButton('Next');
  await person.pressButton('Answer 13 more');
  await person.sees(sheets.wornOut.questions[0]);
  await person.pressButton('Back');
  await person.sees(offer);
  await person.pressButton('Show my result');
  await person.seesResult();
});
