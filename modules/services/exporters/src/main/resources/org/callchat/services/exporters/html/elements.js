"use strict";
// Builds elements. What comes from calls only ever becomes text, never markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** An element: attributes by name, listeners by event, children as elements or texts; null children are left out. */
function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function icon(name, className = "") {
  return svg("svg", { class: `icon ${className}`, "aria-hidden": "true" }, svg("use", { href: `#i-${name}` }));
}

/** A bar of parts [className, amount] over a whole. */
function bar(parts, whole) {
  let x = 0;
  const rects = parts
    .filter(([, amount]) => amount > 0 && whole > 0)
    .map(([className, amount]) => {
      const rect = svg("rect", { class: className, x, width: (100 * amount) / whole, height: 6 });
      x += (100 * amount) / whole;
      return rect;
    });
  return svg("svg", { viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" }, ...rects);
}
