// Waiting for what a page does in its own time.

/** Asks until the answer is true, and gives it; says what it waited for when it never comes. */
export async function until(what, ask, patience = 30_000) {
  const end = Date.now() + patience;
  for (;;) {
    let answer;
    let wrong = '';
    try {
      answer = await ask();
    } catch (error) {
      // A document that is just being replaced cannot be asked.
      wrong = `: ${error.message}`;
    }
    if (answer) return answer;
    if (Date.now() > end) throw Error(`waited in vain: ${typeof what === 'function' ? what() : what}${wrong}`);
    await wait(20);
  }
}

/** Lets time pass: that nothing happens, nothing can be asked for. */
export const wait = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
