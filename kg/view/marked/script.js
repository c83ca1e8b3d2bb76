"use strict";
// Pointing at a fact shows the words it rests on, and pointing at words shows the facts that rest on them.
(() => {
  const places = new Map();
  for (const element of document.querySelectorAll("[data-fact]")) {
    for (const fact of element.dataset.fact.split(" ")) {
      if (fact) places.set(fact, [...(places.get(fact) || []), element]);
    }
  }
  let shown = [];
  const show = (target) => {
    for (const element of shown) element.classList.remove("shown");
    const facts = target instanceof Element ? target.closest("[data-fact]") : null;
    shown = facts ? facts.dataset.fact.split(" ").flatMap((fact) => places.get(fact) || []) : [];
    for (const element of shown) element.classList.add("shown");
  };
  document.addEventListener("mouseover", (event) => show(event.target));
  document.addEventListener("focusin", (event) => show(event.target));
  document.documentElement.dataset.ready = "";
})();
