// Any sign of self-harm brings people who answer, before the next question and before any score.

import { expect, test, type Person } from '../person';
import * as sheets from '../sheets';

const [question] = sheets.mood.questions.slice(-1);
const calm = new Array(8).fill(1);

const checks = [
  { name: 'the full check', topic: undefined, before: [1, ...calm], after: sheets.worry.questions[0] },
  { name: 'the mood topic', topic: 'Mood', before: calm, after: 'What would help now' },
];

async function seesInterrupt(person: Person): Promise<void> {
  await person.sees('you come first');
}

for (const { name, topic, before, after } of checks) {
  test.describe(name, () => {
    test.beforeEach(async ({ person }) => {
      await person.begin(topic);
      await person.hurry(before);
      await person.sees(question);
    });

    for (const option of [2, 3, 4]) {
      test(`answer ${option} is followed by help, and nothing gets round it`, async ({ person, page }) => {
        await person.answer(option);
        await seesInterrupt(person);
        const main = page.locator('#app main');
        for (const way of ['tel:911', 'tel:988', 'sms:988', 'tel:+18884090141']) {
          await expect(main.locator(`a[href="${way}"]`)).toBeVisible();
        }
        await expect(main).toContainText('Nobody has been told what you answered.');
        await expect(main).not.toContainText(/out of|range|points|score/i);
        await expect(page.locator('.answer')).toHaveCount(0);

        await person.pressButton('Back');
        await person.sees(question);
        await expect(person.at(option).getByRole('radio')).toBeChecked();
        await person.pressButton('Next');
        await seesInterrupt(person);
        await person.pressButton('I am safe right now. Go on');
        await person.sees(sheets.difficulty);
      });
    }

    test('the live region says nothing of the question any more', async ({ person, page }) => {
      const said = page.locator('#app > [role=status], #app main + [role=status]').first();
      await expect(said).toHaveText(/Question \d/);
      await person.answer(2);
      await person.sees('you come first');
      await expect(said).toHaveText('');
    });

    test('stopping there erases', async ({ person, page }) => {
      await person.answer(3);
      await person.pressButton('Stop here and erase my answers');
      await person.sees('Your answers are erased.');
      await expect(page.locator('#app a[href="tel:988"]')).toBeVisible();
      await page.goBack();
      await person.sees('Before you start');
    });

    test('"Not at all" goes on', async ({ person }) => {
      await person.answer(1);
      await person.sees(after);
    });

    test('preferring not to answer goes on', async ({ person }) => {
      await person.decline();
      await person.sees(after);
    });

    test('a changed answer brings it again', async ({ person }) => {
      await person.answer(2);
      await person.pressButton('I am safe right now. Go on');
      await person.sees(sheets.difficulty);
      await person.pressButton('Back');
      await person.answer(4);
      await seesInterrupt(person);
    });

    test('going back from the question does not get round it', async ({ person }) => {
      await person.pressButton('Back');
      await person.pressButton('Next');
      await person.sees(question);
      // The arrow keys choose and stay.
      await person.settles();
      await person.at(1).getByRole('radio').focus();
      await person.page.keyboard.press('ArrowDown');
      await expect(person.at(2).getByRole('radio')).toBeChecked();
      await person.pressButton('Back');
      await seesInterrupt(person);
    });

    test("nor does the browser's Back button", async ({ person, page }) => {
      await person.answer(2);
      await seesInterrupt(person);
      await page.goBack();
      await person.sees(question);
      await person.pressButton('Next');
      await seesInterrupt(person);
    });
  });
}
