import setuptools

setuptools.setup(
    setup_requires=['setuptools-odoo'],
    odoo_addon={'odoo_version_override': '12.0'},
)
