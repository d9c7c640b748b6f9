// Reads the address, `#language/theme/family/page`, and shows that page of the gallery.
import start, { open, pages, show } from './gallery-program.js';

const root = document.documentElement;
const id = (name) => document.getElementById(name);
const languages = [...document.querySelectorAll('#languages a')];
const themes = ['light', 'dark'];
let opened;

/** What the address asks for; the first of each where it asks for none. */
function asked() {
  const [language, theme, family, page] = location.hash.slice(1).split('/');
  const all = pages();
  const of = all.filter((one) => one.startsWith(`${family}/`));
  return {
    language: (languages.find(({ lang }) => lang === language) ?? languages[0]).lang,
    theme: themes.includes(theme) ? theme : themes[0],
    page: of.find((one) => one === `${family}/${page}`) ?? of[0] ?? all[0],
  };
}

/** The address of what is shown now, but for this. */
const address = (now, other) => {
  const { language, theme, page } = { ...now, ...other };
  return `#${language}/${theme}/${page}`;
};

function link(words, href, current) {
  const entry = document.createElement('li');
  const made = document.createElement('a');
  Object.assign(made, { href, textContent: words });
  if (current) made.setAttribute('aria-current', 'true');
  entry.append(made);
  return entry;
}

/** The ways to everything else. */
function ways(now) {
  const family = now.page.split('/')[0];
  const all = pages();
  for (const one of languages) {
    one.hash = address(now, { language: one.lang });
    one.toggleAttribute('aria-current', false);
    if (one.lang === now.language) one.setAttribute('aria-current', 'true');
  }
  id('themes').replaceChildren(...themes.map((theme) => link(theme, address(now, { theme }), theme === now.theme)));
  const families = [...new Set(all.map((one) => one.split('/')[0]))];
  const first = (name) => all.find((one) => one.startsWith(`${name}/`));
  id('families').replaceChildren(...families.map((name) => link(name, address(now, { page: first(name) }), name === family)));
  const own = all.filter((one) => one.startsWith(`${family}/`));
  id('pages').replaceChildren(...own.map((page) => link(page.split('/')[1], address(now, { page }), page === now.page)));
}

/** Everything that the page and the form load of a language. */
async function speak(language) {
  if (opened === language) return;
  const names = ['whole', 'request', 'directory', 'library'];
  const load = async (name) => {
    const file = await fetch(`gallery/${name}.${language}.bin`);
    if (!file.ok) throw Error(file.url);
    return new Uint8Array(await file.arrayBuffer());
  };
  open(...(await Promise.all(names.map(load))));
  opened = language;
}

/** Lets what was begun come to its end. */
const settled = () => new Promise((done) => setTimeout(done));

async function draw() {
  const now = asked();
  await speak(now.language);
  // Meanwhile another address may have been asked for.
  if (address(now) !== address(asked())) return;
  root.lang = now.language;
  root.dir = languages.find(({ lang }) => lang === now.language).dataset.direction;
  root.style.colorScheme = now.theme;
  document.title = `Gallery: ${now.page}`;
  ways(now);
  if (!show(now.page)) throw Error(`nothing to show at ${now.page}`);
  for (const fold of document.querySelectorAll('.unfolded details')) fold.open = true;
  scrollTo(0, 0);
  await settled();
  await settled();
  // For whoever waits for it.
  root.dataset.shown = address(now);
}

// What is hung here leads nowhere.
addEventListener('click', (event) => {
  if (event.target.closest?.('#main a')) event.preventDefault();
});
addEventListener('hashchange', () => void draw());

await start();
await draw();
