// A page that can be printed without a menu.

const button = document.getElementById("print");
button.hidden = !document.querySelector(".sheet");
button.addEventListener("click", () => print());
