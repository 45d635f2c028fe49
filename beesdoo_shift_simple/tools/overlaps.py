"""What an exclusion constraint of the database refuses, said in words."""
from contextlib import contextmanager

import psycopg2
import psycopg2.errorcodes

from odoo.exceptions import ValidationError
from odoo.tools import mute_logger

from odoo.addons.komunigi_base.compat import flush


@contextmanager
def overlaps_in_words(records, sentence):
    """Raise ValidationError with ``sentence`` when what is done here overlaps.

    Odoo gives the sentence of a constraint to its web client alone, and not to an
    import or to another addon.
    """
    try:
        with mute_logger("odoo.sql_db"), records.env.cr.savepoint():
            yield
            flush(records)
    except psycopg2.IntegrityError as error:
        if error.pgcode != psycopg2.errorcodes.EXCLUSION_VIOLATION:
            raise
        raise ValidationError(sentence) from None
