// Going back, changing an answer, and the questions that answers open and close.

import { expect, test } from '../person';
import * as sheets from '../sheets';

const [first, second] = sheets.mood.questions;

test('Back keeps what was chosen, and a change counts', async ({ person }) => {
  await person.begin('Mood');
  await person.answer(4);
  await person.sees(second);
  await person.answer(3);
  await person.sees(sheets.mood.questions[2]);
  await person.pressButton('Back');
  await person.sees(second);
  await expect(person.at(3).getByRole('radio')).toBeChecked();
  await person.pressButton('Back');
  await expect(person.at(4).getByRole('radio')).toBeChecked();
  await person.answer(2);
  await person.sees(second);
  await expect(person.at(3).getByRole('radio')).toBeChecked();
  await person.pressButton('Next');
  await person.sees(sheets.mood.questions[2]);
  await person.hurry([1, 1, 1, 1, 1, 1, 1]);
  await person.sees(sheets.difficulty);
  await person.hurry([1]);
  await person.seesPlace('Mood', sheets.place(sheets.mood, [2, 3, 1, 1, 1, 1, 1, 1, 1]));
});

test('Back from the first question erases', async ({ person, page }) => {
  await person.begin('Mood');
  await person.answer(4);
  await person.sees(second);
  await person.pressButton('Back');
  await person.sees(first);
  await person.pressButton('Back');
  await person.sees('Before you start');
  await person.start('Mood');
  await person.sees(first);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test("the browser's Back button goes to the question before", async ({ person, page }) => {
  await person.open();
  await page.getByRole('link', { name: 'Check in on yourself' }).click();
  await person.start('Mood');
  await person.answer(4);
  await person.sees(second);
  await person.answer(1);
  await person.sees(sheets.mood.questions[2]);
  await page.goBack();
  await person.sees(second);
  await page.goBack();
  await person.sees(first);
  await expect(person.at(4).getByRole('radio')).toBeChecked();
  await page.goBack();
  await person.sees('Before you start');
  await page.goBack();
  await person.sees('You carry a great deal');
});

test('reading what is kept in between loses no answer', async ({ person, page }) => {
  await person.begin('Mood');
  await person.answer(4);
  await person.sees(second);
  await page.getByRole('link', { name: 'What is kept' }).click();
  await person.sees('What is kept: nothing');
  await page.goBack();
  await person.sees(second);
  await person.pressButton('Back');
  await expect(person.at(4).getByRole('radio')).toBeChecked();
});

test('two worried answers open five more, two calm ones close them', async ({ person }) => {
  const [, q2, q3] = sheets.worry.questions;
  await person.begin();
  await person.hurry([1, ...new Array(9).fill(1), 4, 4]);
  await person.sees(q3);
  await person.pressButton('Back');
  await person.sees(q2);
  await person.answer(1);
  // Three points: the published line itself.
  await person.sees(q3);
  await person.pressButton('Back');
  await person.pressButton('Back');
  await person.answer(3);
  await person.sees(q2);
  await person.pressButton('Next');
  await person.sees(sheets.event);
  await person.hurry([1, 1, 1, 1, 1, 1]);
  await person.seesPlace('Worry', sheets.place(sheets.worryShort, [3, 1]));
});

test('no frightening event, and never a drink: what follows is not asked', async ({ person }) => {
  await person.begin();
  await person.hurry([1, ...new Array(9).fill(1), 1, 1]);
  await person.sees(sheets.event);
  await person.answer(1);
  await person.sees(sheets.frightening);
  await person.answer(1);
  await person.fill(sheets.company, [1, 1, 1]);
  await person.sees(sheets.alcohol.questions[0]);
  await person.answer(1);
  await person.seesResult();
  await person.seesPlace('Alcohol', sheets.place(sheets.alcohol, [1]));
});

test('a closed gate forgets nothing that counts', async ({ person }) => {
  await person.begin('Alcohol');
  await person.fill(sheets.alcohol, [5, 5, 5]);
  await person.seesPlace('Alcohol', sheets.place(sheets.alcohol, [5, 5, 5]));
  for (const question of [...sheets.alcohol.questions].reverse()) {
    await person.pressButton('Back');
    await person.sees(question);
  }
  await person.answer(1);
  await person.seesResult();
  await person.seesPlace('Alcohol', sheets.place(sheets.alcohol, [1]));
});
