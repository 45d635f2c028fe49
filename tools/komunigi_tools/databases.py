"""Making, cloning and dropping databases together with their filestores."""
import os
import shutil
import subprocess

from . import steps
from .errors import Failure


class Databases:
    """The databases of one PostgreSQL server as one Odoo series uses them."""

    def __init__(self, settings, env):
        self.settings = settings
        self.env = env

    def exists(self, name):
        """Tell whether a database is there."""
        return bool(self.query(f"SELECT 1 FROM pg_database WHERE datname = '{name}'"))

    def names(self, prefix):
        """All databases whose name starts with a prefix."""
        return [
            n
            for n in self.query("SELECT datname FROM pg_database")
            if n.startswith(prefix)
        ]

    def create(self, name):
        """Make an empty database, in place of one of that name."""
        self.drop(name)
        self.query(f"CREATE DATABASE \"{name}\" ENCODING 'UTF8' TEMPLATE template0")

    def clone(self, template, name):
        """Copy a database and its filestore."""
        self.drop(name)
        steps.require_space(self.settings.cache, 300)
        self.query(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        if self._filestore(template).exists():
            # Odoo never changes a stored file, so that a hard link is a copy.
            shutil.copytree(
                self._filestore(template), self._filestore(name), copy_function=os.link
            )

    def rename(self, name, new_name):
        """Give a finished database, and its filestore, the name it is looked for by."""
        self.drop(new_name)
        if self._filestore(name).exists():
            self._filestore(name).rename(self._filestore(new_name))
        self.query(f'ALTER DATABASE "{name}" RENAME TO "{new_name}"')

    def drop(self, name):
        """Remove a database, its filestore, and whoever is connected."""
        self.query(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        shutil.rmtree(self._filestore(name), ignore_errors=True)

    def query(self, sql, database="postgres"):
        """Return the lines that an SQL statement answers."""
        argv = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", sql]
        env = {**os.environ, "PGOPTIONS": "-c client_min_messages=warning", **self.env}
        answer = subprocess.run(
            argv, env=env, capture_output=True, text=True, check=False
        )
        if answer.returncode:
            raise Failure(
                f"PostgreSQL refused: {answer.stderr.strip()}\nSee that it runs and that "
                f"{self.env.get('PGUSER', 'your user')} may create databases."
            )
        return answer.stdout.splitlines()

    def _filestore(self, name):
        return self.settings.data_dir / "filestore" / name
