// A browser that cannot run the page shows the one that needs no script. Written so that it can.
(function () {
  var can =
    "noModule" in document.createElement("script") &&
    "fetch" in window &&
    "AbortController" in window &&
    "ReadableStream" in window &&
    "TextDecoder" in window &&
    "Intl" in window &&
    "formatToParts" in Intl.DateTimeFormat.prototype &&
    "replaceWith" in Element.prototype &&
    "CSS" in window &&
    CSS.supports("display", "grid") &&
    CSS.supports("--u", "1px");
  if (!can) location.replace("/faitout/screen/plain");
})();
