"""The client, without a race of its own: it minds a socket only while there is one."""

from typing import Any, override

import aiomqtt
import paho.mqtt.client as paho


class Client(aiomqtt.Client):
    """As aiomqtt's, but for one thing.

    aiomqtt 2.5.1 asks the event loop to watch a socket for writing a moment later. A broker that
    hangs up in that moment leaves an error in the log of the event loop.
    """

    @override
    def _on_socket_register_write(self, client: paho.Client, userdata: Any, sock: Any) -> None:
        def write() -> None:
            # Whatever goes wrong here is a broken line, and is told as that.
            try:
                client.loop_write()
            except Exception as error:  # noqa: BLE001
                if not self._disconnected.done():
                    self._disconnected.set_exception(error)

        def watch() -> None:
            if sock.fileno() >= 0:
                self._loop.add_writer(sock.fileno(), write)

        self._loop.call_soon_threadsafe(watch)
