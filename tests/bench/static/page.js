// Shows one screen at a time and adds up the answers: the least that nine questions need.
const main = document.getElementById("main");
const result = document.getElementById("result");
const bands = [[20, "severe"], [15, "moderately severe"], [10, "moderate"], [5, "mild"], [0, "minimal"]];

function score() {
  const chosen = [...main.querySelectorAll(":checked")].map((input) => Number(input.value));
  const total = chosen.reduce((sum, value) => sum + value, 0);
  const [, band] = bands.find(([from]) => total >= from);
  return chosen.length < 9
    ? "Not scored, because a question was left open."
    : `${total} out of 27, in the range called ${band}`;
}

function show(screen) {
  for (const other of main.children) other.hidden = other !== screen;
  if (screen === result) result.querySelector(".lead").textContent = score();
  screen.querySelector("h1").focus({ preventScroll: true });
}

main.addEventListener("click", (event) => {
  const pressed = event.target.closest(".first, .go, .back");
  if (!pressed) return;
  event.preventDefault();
  const here = pressed.closest("#main > *");
  show(pressed.matches(".back") ? here.previousElementSibling : here.nextElementSibling);
});

main.addEventListener("change", ({ target }) => {
  target.form.querySelector(".button").disabled = false;
});

document.documentElement.dataset.state = "ready";
