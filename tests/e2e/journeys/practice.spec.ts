// Practising a conversation, by keyboard alone: every choice lands, says why and names its source;
// another way can be tried; nothing is counted.

import { filled, practice, sources, turnAfter, type Choice, type Conversation, type Turn } from '../library';
import { expect, test, type Person } from '../person';

test.use({ hand: 'keys' });

async function open(person: Person, { title }: Conversation): Promise<void> {
  await person.open('#/colleague');
  await person.pressButton('Try a conversation');
  await person.press(person.page.getByRole('button', { name: filled(title) }));
}

/** Sees what is said in this turn. */
async function hears(person: Person, { they }: Turn): Promise<void> {
  await expect(person.page.locator('main')).toContainText(filled(they));
}

async function says(person: Person, choice: Choice): Promise<void> {
  await person.press(person.page.getByRole('button', { name: filled(choice.say) }));
  const main = person.page.locator('main');
  await expect(main).toContainText(filled(choice.lands));
  await expect(main).toContainText(filled(choice.why));
  if (choice.mend) await expect(main).toContainText(filled(choice.mend));
  for (const key of choice.sources ?? []) await expect(main).toContainText(filled(sources[key].text));
  await person.headingHasFocus();
}

for (const conversation of practice.conversations) {
  test(`${conversation.id}: every choice of every turn`, async ({ person }) => {
    test.slow();
    await open(person, conversation);
    const seen = new Set<Turn>();
    // Each turn's choices are tried one after the other; the ways on are taken as a tree.
    const explore = async (turn: Turn): Promise<void> => {
      seen.add(turn);
      await hears(person, turn);
      for (const choice of turn.choices) {
        await says(person, choice);
        const next = turnAfter(conversation, turn, choice);
        if (!next || seen.has(next)) {
          await person.pressButton('Go on');
          if (next) await hears(person, next);
          else await person.sees(filled(conversation.end.title));
          await person.pressButton('Back');
        } else {
          await person.pressButton('Go on');
          await explore(next);
          await person.pressButton('Back');
        }
        await expect(person.page.locator('main')).toContainText(filled(choice.lands));
        await person.pressButton('Try another way');
        await hears(person, turn);
      }
    };
    await explore(conversation.turns[0]);
    expect(seen.size, 'every turn was met').toBe(conversation.turns.length);
  });

  test(`${conversation.id}: to its end, and once more`, async ({ person, page }) => {
    await open(person, conversation);
    let turn: Turn | undefined = conversation.turns[0];
    while (turn) {
      const choice: Choice = turn.choices[0];
      await says(person, choice);
      await person.pressButton('Go on');
      turn = turnAfter(conversation, turn, choice);
    }
    await person.sees(filled(conversation.end.title));
    // Words for a score would be words for a grade.
    expect((await page.locator('main').innerText()).toLowerCase()).not.toMatch(/\bscore|points|correct|wrong answer|well done/);
    await person.pressButton('Once more from the start');
    await hears(person, conversation.turns[0]);
  });
}

test('the third conversation keeps 988 in sight all the way', async ({ person, page }) => {
  const conversation = practice.conversations[2];
  await open(person, conversation);
  let turn: Turn | undefined = conversation.turns[0];
  while (turn) {
    await expect(page.locator('main a[href="tel:988"]').first()).toBeVisible();
    const choice: Choice = turn.choices[0];
    await says(person, choice);
    await expect(page.locator('main a[href="tel:988"]').first()).toBeVisible();
    await person.pressButton('Go on');
    turn = turnAfter(conversation, turn, choice);
  }
});
