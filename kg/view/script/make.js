// Elements of the page. All text goes in as text.

/** An element with text or children; strings become text nodes. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

/** Text of an article, kept apart from the text around it whatever direction it claims to have. */
function foreign(text, attributes = {}) {
  return make("bdi", attributes, text);
}

/** A button that does something; attributes as of `make`. */
function button(attributes, act, ...children) {
  const element = make("button", { type: "button", ...attributes }, ...children);
  element.addEventListener("click", act);
  return element;
}

/** The sign of a kind, as in the legend. */
function sign(kind) {
  return make("span", { class: `sign ${kind}`, "aria-hidden": "true" });
}

/** A button that leads to something else: {node, steps}, {link} or {way}. */
function leading(chosen, ...content) {
  return button({ class: "link" }, () => {
    choose(chosen);
    flyToFocus();
  }, ...content);
}

function nodeLink(number) {
  const [first, second] = names(number);
  const element = leading({ node: number, steps: LEAST_STEPS }, sign(kindOf(number)), foreign(first));
  if (second) element.append(" ", foreign(second, { class: "second" }));
  return element;
}

/** An address as a link if a browser may safely follow it, else null. */
function safe(address) {
  if (!address || !/^https?:\/\//i.test(address)) return null;
  try {
    return new URL(address).href;
  } catch {
    return null;
  }
}

/** Say something to those who don't see the page. */
function say(text) {
  document.getElementById("said").textContent = text;
}
