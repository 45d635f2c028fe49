"""HTTPS for what the browser tests serve: a certificate that nobody signed, and a front."""
import asyncio
import contextlib
import shutil
import ssl
import subprocess
import threading

CHUNK = 65536
SECONDS = 20


def make_context(folder):
    """An SSL context with a certificate for this machine, made now in ``folder``."""
    openssl = shutil.which("openssl")
    assert openssl, "openssl is missing: apt-get install openssl"
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    words = ["req", "-x509", "-nodes", "-newkey", "rsa:2048", "-days", "2"]
    words += ["-subj", "/CN=localhost", "-keyout", str(key), "-out", str(certificate)]
    words += ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    subprocess.run([openssl, *words], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


class Front:
    """Listens with HTTPS and passes all on to a port of this machine, as nginx would.

    ``url`` is what the browser opens.
    """

    def __init__(self, context, port):
        self._context = context
        self._behind = port
        self._loop = asyncio.new_event_loop()

    def __enter__(self):
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        start = asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._context)
        self._server = self._run(start)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"https://localhost:{port}"
        return self

    def __exit__(self, *_error):
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)

    def _run(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(SECONDS)

    async def _close(self):
        self._server.close()
        served = asyncio.all_tasks() - {asyncio.current_task()}
        for task in served:
            task.cancel()
        await asyncio.gather(*served, return_exceptions=True)

    async def _serve(self, from_browser, to_browser):
        with contextlib.suppress(OSError, asyncio.CancelledError):
            from_odoo, to_odoo = await asyncio.open_connection(
                "127.0.0.1", self._behind
            )
            await asyncio.gather(
                _pass_on(from_browser, to_odoo), _pass_on(from_odoo, to_browser)
            )


async def _pass_on(source, target):
    with contextlib.suppress(OSError):
        while data := await source.read(CHUNK):
            target.write(data)
            await target.drain()
    target.close()
