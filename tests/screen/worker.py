"""A service worker that does what Home Assistant's own does for addresses it does not know.

It answers from its cache first and asks the hub behind that, except below a folder named api. The
real one cannot be had alone: it comes with all of the frontend.
"""

from aiohttp import web
from homeassistant.helpers.http import HomeAssistantView

PAGE = """<!doctype html><title>front</title><body><script>
navigator.serviceWorker.register("/front/worker.js", {scope: "/"});
navigator.serviceWorker.ready.then(() => { document.body.textContent = "ready"; });
</script></body>"""
WORKER = """
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || /\\/(api|auth)\\/.*/.test(request.url)) return;
  event.respondWith(caches.open("file-cache").then(async (cache) => {
    const fresh = fetch(request).then((answer) => {
      if (answer.status === 200) cache.put(request, answer.clone());
      return answer;
    });
    return (await cache.match(request)) || fresh;
  }));
});
"""


class FrontPage(HomeAssistantView):
    """A page of Home Assistant's own, which brings its service worker along."""

    url = "/front"
    name = "front"
    requires_auth = False

    async def get(self, _: web.Request) -> web.Response:
        """Return the page."""
        return web.Response(text=PAGE, content_type="text/html")


class Worker(HomeAssistantView):
    """Its service worker."""

    url = "/front/worker.js"
    name = "front:worker"
    requires_auth = False

    async def get(self, _: web.Request) -> web.Response:
        """Return the script."""
        return web.Response(
            text=WORKER,
            content_type="text/javascript",
            headers={"Service-Worker-Allowed": "/"},
        )
