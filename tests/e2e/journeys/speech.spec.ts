// The check as a screen reader meets it: what takes the focus, what is told, and what there is to read, kept as texts
// that a person can read from top to bottom. `--update-snapshots` renews them.

import { readFileSync } from 'node:fs';
import { after } from '../afterwards';
import { atThreeInTheAfternoon } from '../lines';
import { expect, test as base, type Person } from '../person';
import * as sheets from '../sheets';
import { listen, readOut, toldSince, type Line } from '../speech';
import { speak, tongues } from '../tongues';

class Listener {
  readonly script: string[] = [];
  private before: string[] = [];

  constructor(readonly person: Person, readonly hears: () => Promise<Line[]>) {}

  /** What is heard at a new screen; what was just the same on the last one is not written twice. */
  async stop(does: string): Promise<Line[]> {
    await this.person.headingHasFocus();
    await this.person.settles();
    const told = await toldSince(this.person.page);
    const lines = await this.hears();
    const focus = lines.find(({ focused }) => focused);
    expect(focus?.role, `after “${does}” the heading is heard first`).toBe('heading');
    const written = lines.map(({ depth, said }) => `  ${'  '.repeat(depth)}${said}`);
    let same = 0;
    while (same < written.length && written.at(-1 - same) === this.before.at(-1 - same)) same += 1;
    this.script.push(`== ${does}`, `focus: ${focus?.said}`, ...told.map((words) => `told ${words}`));
    this.script.push(...(same > 2 ? [...written.slice(0, -same), '  … and the rest as before'] : written), '');
    this.before = written;
    return lines;
  }

  /** A question, by the answer that led to it. */
  async question(does: string): Promise<void> {
    const told = this.script.length;
    const lines = await this.stop(does);
    const { name: heading, lang } = lines.find(({ role }) => role === 'heading') as Line;
    const group = lines.find(({ role }) => /group/.test(role));
    expect(group?.name.endsWith(heading), `“${heading}” names its answers`).toBe(true);
    expect(group?.lang, `the group that “${heading}” names is said in the language of the question`).toBe(lang);
    const answers = lines.filter(({ role }) => role === 'radio');
    answers.forEach(({ said }, index) => expect(said).toContain(`${index + 1} of ${answers.length}, not checked`));
    expect(this.script.slice(told).filter((line) => line.startsWith('told ')), 'the progress is told once').toHaveLength(1);
  }

  /** Answers question after question; hears the next one each time, and leaves what follows the last to be heard. */
  async answers(answers: number[]): Promise<string> {
    let does = '';
    for (const answer of answers) {
      if (does) await this.question(does);
      const asked = (await this.person.heading.textContent()) ?? '';
      await this.person.answer(answer);
      await expect(this.person.heading).not.toHaveText(asked);
      does = `answers ${answer}`;
    }
    return does;
  }

  /** The interrupt: people who answer come before anything else that can be pressed. */
  async interrupt(does: string): Promise<void> {
    const lines = await this.stop(does);
    const pressable = lines.filter(({ role }) => ['link', 'button', 'radio', 'checkbox'].includes(role));
    expect(pressable[0].role).toBe('link');
    expect(pressable[0].name, 'the first thing that can be pressed').toContain('988');
    expect(lines[0].role, 'nothing stands before the heading').toBe('heading');
  }
}

const test = base.extend<{ listener: Listener }>({
  listener: async ({ person, page }, use) => {
    // Who answers hangs on the hour.
    await page.clock.setFixedTime(atThreeInTheAfternoon);
    await listen(page);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Accessibility.enable');
    await use(new Listener(person, () => readOut(page, cdp)));
  },
});

test.use({ hand: 'keys' });

test('the whole check, with everything that can be asked', async ({ listener, person, page }) => {
  test.setTimeout(120_000);
  await person.open('#/check-in');
  await person.heading.focus();
  await listener.stop('opens “Check in on yourself”');
  await person.start();
  await listener.question('begins the full check');
  await listener.interrupt(await listener.answers([3, 2, 1, 3, 2, 1, 1, 2, 1, 2]));
  await person.pressButton('I am safe right now. Go on');
  await person.sees(sheets.difficulty);
  await listener.question('goes on');
  await listener.question(await listener.answers([2]));
  await listener.question(await listener.answers([3, 2, 1, 2, 1, 1, 4]));
  await listener.question(await listener.answers([1, 2]));
  await listener.question(await listener.answers([2, 1, 2, 1, 2]));
  await listener.question(await listener.answers([1, 2, 3]));
  await listener.stop(await listener.answers([3, 2, 2]));
  await person.pressButton('Answer 13 more');
  await person.sees(sheets.wornOut.questions[0]);
  await listener.question('takes up the offer');
  await listener.stop(await listener.answers([1, 2, 3, 4, 5, 1, 2, 2, 3, 1, 4, 5, 2]));
  await person.pressButton('Answer six more');
  await person.sees(sheets.wornOutByPatients.questions[0]);
  await listener.question('takes up the second offer');
  const does = await listener.answers([5, 4, 5, 4, 3, 3]);
  await person.seesResult();
  await expect(page.locator('#app')).toContainText(after.onward.title);
  const read = await listener.stop(does);
  expect(read.find(({ role }) => role === 'link')?.name, 'whom to call comes first').toContain('988');
  expect(`${listener.script.join('\n')}\n`).toMatchSnapshot(['speech', 'whole-check.txt']);
});

for (const tag of tongues) {
  test(`the questions about mood and what they lead to, in ${tag}`, async ({ listener, person, page }) => {
    const said = JSON.parse(readFileSync(new URL(`../../../public/content/${tag}/catalogue.json`, import.meta.url), 'utf8'));
    await person.begin('Mood');
    await speak(page, tag);
    await toldSince(page);
    await person.heading.focus();
    await listener.stop(`reads ${tag}`);
    await listener.interrupt(await listener.answers([2, 1, 3, 2, 1, 1, 2, 1, 2]));
    await person.pressButton(said.interrupt_go_on);
    await listener.question('goes on');
    expect(`${listener.script.join('\n')}\n`).toMatchSnapshot(['speech', `mood-${tag}.txt`]);
  });
}
