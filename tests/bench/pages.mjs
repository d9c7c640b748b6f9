// The two pages that are measured, and where each keeps what a visit needs.

/** The app. Mood is the topic that asks the nine questions and nothing else. */
export const APP = {
  // It leads there before the app runs, which then begins there.
  door: "a.door.first",
  begin: "#app .topics li:nth-child(2) .topic-choice",
  asked: "#app .question .asked",
  radio: "#app .question input[type=radio]",
  next: "#app .question .row .button",
  result: "#app .take-away",
  /** What comes last of all that comes unasked. */
  last: "/strongbox_bg-",
};

/** The static page: the practical limit. */
export const STATIC = {
  // It leads there once the script is here.
  door: "html[data-state=ready] #main a.door.first",
  begin: "#main > section:nth-child(2) .go",
  asked: "#main > section:not([hidden]) .asked",
  radio: "#main > section:not([hidden]) input[type=radio]",
  next: "#main > section:not([hidden]) .button.go",
  result: "#result",
};
