"""The front of a card: who, in which role, of which shop, and a code."""
from .fields import draw_code, measure_code
from .fit import ELLIPSIS, Fitted, fit_name, fit_text, height_of
from .fonts import BOLD, CAPITAL, MM_PER_POINT, REGULAR, clean, clean_lines, printable
from .looks import (
    BOTTOM,
    INNER_WIDTH,
    MARGIN,
    draw_band,
    draw_ground,
    draw_lines,
    fit_line,
    ink_on,
)
from .pictures import CONTAIN, COVER, ratio
from .what import BLEED, FRONT

SLIM_BAND, BAND = 5.5, 16.0
LOGO_WIDTH, LOGO_HEIGHT = 26.0, 10.5
# Below the middle of the header, as the safe area begins 3 mm from the edge.
LOWER = 0.4
GAP = 3.5
PHOTO_HEIGHT, PHOTO_RATIO = 30.0, 0.78

TITLE_SIZES, TITLE_HEIGHT = (7.0, 15.0), 6.8
ROLE_SIZES, ROLE_GAP = (6.0, 9.0), 2.2
NAME_SIZES, NAME_HEIGHT = (8.0, 16.0), 9.6
TEXT_SIZES = (5.0, 8.5)
# Of bars and of a QR code.
CODE_HEIGHTS = 13.5, 23.0
# Words stand beside the code only in a column that is as wide as this.
NARROWEST_COLUMN = 17.0


def draw_front(pen, card):
    """Draw the front of ``card``, with its bleed."""
    design = card.design
    pen.once((FRONT, design), lambda pen: _draw_design(pen, design))
    top = _header_end(design) + GAP
    left = MARGIN
    if design.has_photo and card.photo:
        height = min(PHOTO_HEIGHT, BOTTOM - top)
        width = height * PHOTO_RATIO
        pen.picture(card.photo, MARGIN, top, width, height, COVER, is_photo=True)
        left += width + GAP
    _draw_member(pen, card, left, top, MARGIN + INNER_WIDTH - left)


def _draw_design(pen, design):
    """Draw what is the same on all cards of a design.

    A background picture is the whole design: there is no band on it, and logo and words
    stand on it as they are. Else the logo stands on paper, beside the band.
    """
    draw_ground(pen, design, design.front_background)
    end = _header_end(design)
    left, colour = MARGIN, design.ink
    if design.logo:
        left += _draw_logo(pen, design.logo, end) + GAP
    if not design.front_background:
        colour = ink_on(design.accent)
        draw_band(pen, design.accent, end, left if design.logo else -BLEED)
        left += GAP if design.logo else 0
    _draw_title(pen, design, left, end, colour)


def _draw_logo(pen, logo, height):
    """Draw the logo at the left of a header; give its width."""
    proportion = ratio(logo)
    width = min(LOGO_WIDTH, LOGO_HEIGHT * proportion)
    tall = width / proportion
    pen.picture(logo, MARGIN, (height - tall) / 2 + LOWER, width, tall, CONTAIN)
    return width


def _draw_title(pen, design, left, height, colour):
    """Write title and role in a header; a role without a title takes its place."""
    title, role = printable(clean(design.title)), printable(clean(design.role))
    if not title:
        title, role = role, ""
    if not title:
        return
    width = MARGIN + INNER_WIDTH - left
    title = fit_name(title, BOLD, width, TITLE_HEIGHT, TITLE_SIZES)
    role = fit_line(role, REGULAR, width, ROLE_SIZES)
    tall = _ink_height(title) + (ROLE_GAP + _ink_height(role) if role.lines else 0)
    top = (height - tall) / 2 + LOWER
    draw_lines(pen, title, left, top, BOLD, colour)
    top += _ink_height(title) + ROLE_GAP
    draw_lines(pen, role, left, top, REGULAR, colour)


def _ink_height(fitted):
    """From the top of the first line's capitals to the base of the last line."""
    full = height_of(len(fitted.lines) - 1, fitted.size)
    return full + fitted.size * CAPITAL * MM_PER_POINT


def _header_end(design):
    if design.logo or clean(design.title) or clean(design.role):
        return BAND
    return SLIM_BAND


def _draw_member(pen, card, left, top, width):
    """Draw name, lines, text and code in what is left of the front."""
    design = card.design
    name = printable(clean(card.name))
    if name:
        fitted = fit_name(name, BOLD, width, NAME_HEIGHT, NAME_SIZES)
        top = draw_lines(pen, fitted, left, top, BOLD, design.ink) + 0.6
    bars, square = CODE_HEIGHTS
    heights = bars, min(square, BOTTOM - top)
    field = measure_code(design.front_code, card.number, width, heights)
    if field:
        draw_code(pen, field, left + width - field.width, BOTTOM - field.height)
    fitted = _fit_words(_words(card), width, BOTTOM - top, field)
    draw_lines(pen, fitted, left, top, REGULAR, design.ink)


def _fit_words(words, width, height, field):
    """The words above the code or beside it, where they can be bigger."""
    if not field:
        return fit_text(words, REGULAR, width, height, TEXT_SIZES)
    above = width, height - field.height - 1
    beside = width - field.width - GAP, height
    fits = [
        fit_text(words, REGULAR, *box, TEXT_SIZES)
        for box in (above, beside)
        if box[0] >= NARROWEST_COLUMN and box[1] > height_of(1, TEXT_SIZES[0])
    ]
    return max(fits, key=_legibility, default=Fitted([], 0))


def _legibility(fitted):
    is_whole = not fitted.lines or not fitted.lines[-1].endswith(ELLIPSIS)
    return is_whole, fitted.size, -len(fitted.lines)


def _words(card):
    lines = [clean(line) for line in card.lines]
    text = clean_lines(card.design.front_text)
    return printable("\n".join(filter(None, lines + [text])))
