// The words of the page in the language chosen.

const head = JSON.parse(document.getElementById("head").textContent);
const LANGUAGE = (navigator.language || "zh").startsWith("zh") ? "zh" : "en";

const COUNTED = new Set([" nodes", " links", " quotes", " times", " meetings", " rows", " neighbours"]); // without s after 1

/** A word of the page; `{name}` in it is filled from `values`. */
function word(key, values = {}) {
  const text = head.words[key][view.language === "zh" ? 0 : 1];
  return text.replace(/\{(\w+)\}( \w+)?/g, (_, name, noun = "") => {
    const value = String(values[name]);
    return value + (value === "1" && COUNTED.has(noun) ? noun.slice(0, -1) : noun);
  });
}

/** A whole number as both languages write it (Intl takes longer to be loaded than all else that is written here). */
function count(number) {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** The first of a pair in Chinese, the second in English; the other one where one is missing. */
function either([zh, en]) {
  return (view.language === "zh" ? zh || en : en || zh) || "";
}
