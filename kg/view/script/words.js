// The words of the page in the language chosen.

const head = JSON.parse(document.getElementById("head").textContent);
const LANGUAGE = (navigator.language || "zh").startsWith("zh") ? "zh" : "en";

/** A word of the page; `{name}` in it is filled from `values`. */
function word(key, values = {}) {
  const text = head.words[key][view.language === "zh" ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** A whole number as both languages write it (Intl takes longer to be loaded than all else that is written here). */
function count(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** The first of a pair in Chinese, the second in English; the other one where one is missing. */
function either([zh, en]) {
  return (view.language === "zh" ? zh || en : en || zh) || "";
}
