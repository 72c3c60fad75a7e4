"""amqtt as the demo's broker, mended where a house full of devices makes it fall over.

    python python_broker.py HOST PORT

amqtt 0.12.1 tells whoever connects what is retained for everybody else's subscriptions, and both
this and its broadcasts end with an error when somebody subscribes meanwhile: the client is never
answered, or nobody hears anything any more.
"""

import asyncio
from collections.abc import ItemsView, Iterator
import logging
import sys
from typing import override

from amqtt.broker import Broker
from amqtt.session import Session


class Subscriptions(dict[str, list[tuple[Session, int]]]):
    """Who listens to which topics. Whoever goes through them goes through what was there then."""

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(list(self.keys()))

    @override
    def items(self) -> ItemsView[str, list[tuple[Session, int]]]:  # type: ignore[override] # a view all the same
        return dict(zip(self.keys(), self.values(), strict=True)).items()


class HouseBroker(Broker):
    """As amqtt's, but everybody hears what they asked for, whoever comes meanwhile."""

    def __init__(self, host: str, port: int) -> None:
        """Take where to listen; call it in a running loop."""
        super().__init__(
            {
                "listeners": {"default": {"type": "tcp", "bind": f"{host}:{port}"}},
                "plugins": {
                    "amqtt.plugins.authentication.AnonymousAuthPlugin": {"allow_anonymous": True}
                },
            }
        )
        self._subscriptions = Subscriptions()

    @override
    async def _publish_retained_messages_for_subscription(
        self, subscription: tuple[str, int], session: Session
    ) -> None:
        topic, _ = subscription
        if any(asker is session for asker, _ in self._subscriptions.get(topic, ())):
            await super()._publish_retained_messages_for_subscription(subscription, session)


async def serve(host: str, port: int) -> None:
    """Serve until killed."""
    await HouseBroker(host, port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    # Each step of each connection would be a line.
    logging.getLogger("transitions").setLevel(logging.WARNING)
    asyncio.run(serve(sys.argv[1], int(sys.argv[2])))
